// What the picture draws very much of: it is handed over at once. A call of the canvas out of the wasm costs more than
// what it draws (src/view/pen.rs).

/// Adds rectangles to the path: of each its left, its top, its width, its height.
globalThis.interleaveRects = (pen, all) => {
  for (let at = 0; at < all.length; at += 4) pen.rect(all[at], all[at + 1], all[at + 2], all[at + 3]);
};

/// Adds lines through points: of each how far right, how far down. What is no number ends a line.
globalThis.interleaveLines = (pen, all) => {
  let begins = true;
  for (let at = 0; at < all.length; at += 2) {
    const [x, y] = [all[at], all[at + 1]];
    if (Number.isNaN(x)) begins = true;
    else if (begins) {
      pen.moveTo(x, y);
      begins = false;
    } else pen.lineTo(x, y);
  }
};

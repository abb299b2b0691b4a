// Draws what the wasm has put together (src/view/pen.rs): a call of the canvas out of the wasm costs more than what it
// draws, so all of a picture comes in one. It is a list of numbers: of each order its place in ORDERS, then what it
// takes. A text stands in it as its place among the words.
const words = [];
let all;
let at;
const next = () => all[at++];
const word = () => words[next()];
const times = (each) => {
  for (let count = next(); count > 0; count--) each(next(), next());
};

/// In the order of `Order` in src/view/pen.rs.
const ORDERS = [
  (pen) => {
    const [wide, high] = [next(), next()];
    const { canvas } = pen;
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    const ratio = next();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, next(), next());
  },
  (pen) => (pen.fillStyle = word()),
  (pen) => (pen.strokeStyle = word()),
  (pen) => (pen.globalAlpha = next()),
  (pen) => (pen.lineWidth = next()),
  (pen) => pen.setLineDash(Array.from({ length: next() }, next)),
  (pen) => (pen.font = word()),
  (pen) => (pen.textAlign = ["left", "center", "right"][next()]),
  (pen) => (pen.textBaseline = ["top", "middle"][next()]),
  (pen) => pen.fillText(word(), next(), next()),
  (pen) => pen.beginPath(),
  (pen) => pen.moveTo(next(), next()),
  (pen) => pen.lineTo(next(), next()),
  (pen) => pen.arcTo(next(), next(), next(), next(), next()),
  (pen) => pen.bezierCurveTo(next(), next(), next(), next(), next(), next()),
  (pen) => times((x, y) => pen.rect(x, y, next(), next())),
  (pen) => {
    let begins = true;
    times((x, y) => {
      // What is no number ends a line.
      if (begins && x === x) pen.moveTo(x, y);
      else if (x === x) pen.lineTo(x, y);
      begins = x !== x;
    });
  },
  (pen) => pen.arc(next(), next(), next(), 0, 2 * Math.PI),
  (pen) => pen.closePath(),
  (pen) => pen.fill(),
  (pen) => pen.stroke(),
  (pen) => pen.clip(),
  (pen) => pen.fillRect(next(), next(), next(), next()),
  (pen) => pen.strokeRect(next(), next(), next(), next()),
  (pen) => pen.save(),
  (pen) => pen.restore(),
  (pen) => pen.translate(next(), next()),
];

globalThis.interleaveWord = (place, text) => {
  words[place] = text;
};

globalThis.interleaveDraw = (pen, orders) => {
  [all, at] = [orders, 0];
  while (at < all.length) ORDERS[next()](pen);
};

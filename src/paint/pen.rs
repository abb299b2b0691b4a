//! What draws: a canvas of the page (`view::pen`), or a file that is written (`export::svg`). A pen is asked for what a
//! canvas can do, and the painting is made for each of them anew, so that none of a file's comes with the picture.

/// Where a text stands along its line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    /// It begins there.
    Left,
    /// Its middle is there.
    Middle,
    /// It ends there.
    Right,
}

/// Where a text stands across its line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Baseline {
    /// Its upper edge is there.
    Top,
    /// Its middle is there.
    Middle,
}

/// Where a line ends among the points of several.
pub const GAP: [f64; 2] = [f64::NAN; 2];

/// A pen has colours, letters and a path that is under way; each of these holds until it is set anew.
pub trait Pen {
    fn fill_colour(&self, colour: &str);
    fn stroke_colour(&self, colour: &str);
    /// Of both colours, 1 at first.
    fn alpha(&self, alpha: f64);
    fn line_width(&self, width: f64);
    /// Lines are dashed so from here on; whole again with none.
    fn dashes(&self, lengths: &[f64]);

    /// As a style sheet writes it: the weight where it is not the usual one, the size in `px`, the families.
    fn font(&self, font: &str);
    fn align(&self, align: Align);
    fn baseline(&self, baseline: Baseline);
    /// How wide a text is in the font.
    fn measure(&self, text: &str) -> f64;
    /// Writes a text in the fill's colour.
    fn write(&self, text: &str, x: f64, y: f64);

    /// Writes two texts one behind the other, each with its font and its colour.
    fn write_both(&self, first: (&str, &str, &str), second: (&str, &str, &str), x: f64, y: f64) {
        let mut x = x;
        self.align(Align::Left);
        for (text, font, colour) in [first, second] {
            self.font(font);
            self.fill_colour(colour);
            self.write(text, x, y);
            x += self.measure(text);
        }
    }

    /// Begins a path.
    fn begin(&self);
    fn move_to(&self, x: f64, y: f64);
    fn line_to(&self, x: f64, y: f64);
    /// A line towards the corner, and around it with this radius, into the direction of the end.
    fn arc_to(&self, corner: (f64, f64), end: (f64, f64), radius: f64);
    /// A cubic curve with these two points of control.
    fn curve_to(&self, control: (f64, f64), other: (f64, f64), end: (f64, f64));
    fn rect(&self, x: f64, y: f64, width: f64, height: f64);
    /// Adds rectangles: of each its left, its top, its width, its height.
    fn rects(&self, all: &[[f64; 4]]) {
        for [x, y, width, height] in all {
            self.rect(*x, *y, *width, *height);
        }
    }
    /// Adds a line through points, and another one behind each that is [`GAP`].
    fn lines(&self, points: &[[f64; 2]]) {
        for line in points.split(|[x, _]| x.is_nan()) {
            let Some(([x, y], rest)) = line.split_first() else { continue };
            self.move_to(*x, *y);
            rest.iter().for_each(|[x, y]| self.line_to(*x, *y));
        }
    }
    fn circle(&self, x: f64, y: f64, radius: f64);
    fn close(&self);
    fn fill(&self);
    fn stroke(&self);
    /// From here on only what lies within the path is drawn, until what was saved is restored.
    fn clip(&self);

    fn fill_rect(&self, x: f64, y: f64, width: f64, height: f64);
    fn stroke_rect(&self, x: f64, y: f64, width: f64, height: f64);

    /// Keeps colours, lines and what may be drawn on.
    fn save(&self);
    fn restore(&self);
    /// What is drawn until [`Pen::restore`] stands so far to the right and below. To be saved before.
    fn shift(&self, x: f64, y: f64);

    /// What is drawn until [`Pen::shut`] is this row's, for whoever reads what was drawn.
    #[inline(always)]
    fn open(&self, _row: &str) {}
    #[inline(always)]
    fn shut(&self) {}
}

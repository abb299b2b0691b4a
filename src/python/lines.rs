//! Where an offset of the source lies: its line and its column, both from 1, columns in characters.
//!
//! Offsets are the parser's: bytes of the UTF-8 text. Every function here is total; an offset past
//! the end is the end, a line that does not exist is empty.

/// The starts of a text's lines, to turn offsets into places.
pub struct LineIndex<'a> {
    source: &'a str,
    /// The offset of each line's first byte, rising; the first is 0.
    starts: Vec<u32>,
}

impl<'a> LineIndex<'a> {
    pub fn new(source: &'a str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = vec![0];
        for (at, &byte) in bytes.iter().enumerate() {
            // A lone `\r` ends a line for Python too; in `\r\n` it is the `\n` that does.
            if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at as u32 + 1);
            }
        }
        Self { source, starts }
    }

    /// The line of an offset.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|&start| start <= offset) as u32
    }

    /// The line and the column of an offset. An offset within a character counts as its start.
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        let start = self.starts[line] as usize;
        let end = (offset as usize).min(self.source.len());
        let column =
            self.source.as_bytes()[start.min(end)..end].iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        (line as u32 + 1, column as u32 + 1)
    }

    /// As `line_column`, but the column counts bytes: so do some of CPython's errors.
    pub fn line_byte_column(&self, offset: u32) -> (u32, u32) {
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        (line as u32 + 1, offset - self.starts[line] + 1)
    }

    /// The offset of a line's first byte; that of a line past the end is the end.
    pub fn start(&self, line: u32) -> u32 {
        let index = (line as usize).wrapping_sub(1);
        self.starts.get(index).copied().unwrap_or(self.source.len() as u32)
    }

    /// A line's text without its line end.
    pub fn line_text(&self, line: u32) -> &'a str {
        let index = (line as usize).wrapping_sub(1);
        let Some(&start) = self.starts.get(index) else {
            return "";
        };
        let end = self.starts.get(index + 1).map_or(self.source.len(), |&end| end as usize);
        self.source[start as usize..end].trim_end_matches(['\n', '\r'])
    }

    /// How many lines there are; a text that ends with a line end has an empty one after it.
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }
}

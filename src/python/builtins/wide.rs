//! UTF-16 and UTF-32: text as numbers of two or four bytes, with or without a mark of their order.

/// How wide the numbers are, whether the greatest byte comes first, and whether a mark says so.
fn kind(name: &str) -> Option<(usize, bool, bool)> {
    let name = name.to_ascii_lowercase().replace(['-', ' '], "_").replace("utf_", "utf");
    let (width, order) = match name.strip_prefix("utf16") {
        Some(order) => (2, order),
        None => (4, name.strip_prefix("utf32")?),
    };
    match order.trim_start_matches('_') {
        "" => Some((width, false, true)),
        "le" => Some((width, false, false)),
        "be" => Some((width, true, false)),
        _ => None,
    }
}

/// What CPython calls an encoding of these in its messages.
pub fn label(name: &str) -> &'static str {
    match kind(name) {
        Some((2, true, _)) => "utf-16-be",
        Some((2, false, _)) => "utf-16-le",
        Some((_, true, _)) => "utf-32-be",
        _ => "utf-32-le",
    }
}

/// The bytes of a text; `None` for another encoding.
pub fn encode(text: &str, name: &str) -> Option<Vec<u8>> {
    let (width, big, marked) = kind(name)?;
    let mut out = Vec::new();
    let mut put = |number: u32| match (width, big) {
        (2, true) => out.extend((number as u16).to_be_bytes()),
        (2, false) => out.extend((number as u16).to_le_bytes()),
        (_, true) => out.extend(number.to_be_bytes()),
        (_, false) => out.extend(number.to_le_bytes()),
    };
    if marked {
        put(0xfeff);
    }
    match width {
        2 => text.encode_utf16().for_each(|unit| put(unit.into())),
        _ => text.chars().for_each(|c| put(c.into())),
    }
    Some(out)
}

/// The text of bytes; `None` for another encoding. What is wrong comes with its place and its reason.
pub fn decode(data: &[u8], name: &str) -> Option<Result<String, (usize, usize, &'static str)>> {
    let (width, mut big, marked) = kind(name)?;
    let mut start = 0;
    if marked && data.len() >= width {
        let mark = &data[..width];
        let is = |order: &[u8]| mark == order;
        if is(&[0xfe, 0xff]) || is(&[0, 0, 0xfe, 0xff]) {
            (big, start) = (true, width);
        } else if is(&[0xff, 0xfe]) || is(&[0xff, 0xfe, 0, 0]) {
            start = width;
        }
    }
    let rest = &data[start..];
    let whole = rest.len() / width * width;
    if whole < rest.len() {
        return Some(Err((start + whole, data.len(), "truncated data")));
    }
    let numbers = rest.chunks_exact(width).map(|chunk| {
        let join = |number: u32, byte: &u8| number << 8 | u32::from(*byte);
        if big { chunk.iter().fold(0, join) } else { chunk.iter().rev().fold(0, join) }
    });
    if width == 4 {
        let mut text = String::new();
        for (at, number) in numbers.enumerate() {
            match char::from_u32(number) {
                Some(c) => text.push(c),
                None => {
                    return Some(Err((
                        start + 4 * at,
                        start + 4 * at + 4,
                        "code point not in range(0x110000)",
                    )));
                }
            }
        }
        return Some(Ok(text));
    }
    let mut text = String::new();
    let mut at = start;
    for unit in char::decode_utf16(numbers.map(|number| number as u16)) {
        match unit {
            Ok(c) => {
                text.push(c);
                at += 2 * c.len_utf16();
            }
            Err(_) => return Some(Err((at, at + 2, "illegal UTF-16 surrogate"))),
        }
    }
    Some(Ok(text))
}

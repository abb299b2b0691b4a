//! Escapes in string literals that CPython's codecs refuse (Objects/unicodeobject.c, bytesobject.c).

/// What CPython says of a literal's text, if it refuses it. No name of `\N{…}` is refused here.
pub fn wrong(text: &str, bytes: bool) -> Option<String> {
    // CPython's positions: before it decodes a text with an escape in it, it makes of each
    // character beyond ASCII an escape of ten characters.
    let mut position = 0;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '\\' {
            position += if c.is_ascii() { 1 } else { 10 };
            continue;
        }
        let Some(kind) = rest.chars().next() else { break };
        rest = &rest[kind.len_utf8()..];
        let (needed, name) = match kind {
            'x' => (2, "\\xXX"),
            'u' if !bytes => (4, "\\uXXXX"),
            'U' if !bytes => (8, "\\UXXXXXXXX"),
            'N' if !bytes => {
                let inner = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
                match inner {
                    Some((name, after)) if !name.is_empty() => {
                        position += 4 + name.len();
                        rest = after;
                        continue;
                    }
                    _ => {
                        let seen = rest.find(['\'', '"']).unwrap_or(rest.len());
                        let end = position + 1 + if rest.starts_with('{') { seen } else { 0 };
                        return Some(unicode(position, end, "malformed \\N character escape"));
                    }
                }
            }
            _ => {
                position += if kind.is_ascii() { 2 } else { 11 };
                continue;
            }
        };
        let digits = rest.bytes().take(needed).take_while(u8::is_ascii_hexdigit).count();
        if digits < needed {
            return Some(if bytes {
                format!("(value error) invalid \\x escape at position {position}")
            } else {
                unicode(position, position + 1 + digits, &format!("truncated {name} escape"))
            });
        }
        if needed == 8 && u32::from_str_radix(&rest[..8], 16).is_ok_and(|code| code > 0x0010_ffff) {
            return Some(unicode(position, position + 9, "illegal Unicode character"));
        }
        rest = &rest[digits..];
        position += 2 + digits;
    }
    None
}

fn unicode(start: usize, end: usize, reason: &str) -> String {
    format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {reason}")
}

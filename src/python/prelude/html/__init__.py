_names = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9', 'hellip': '\u2026',
          'mdash': '\u2014', 'ndash': '\u2013', 'euro': '\u20ac', 'rarr': '\u2192', 'larr': '\u2190'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _char(match):
    name = match.group(1)
    if name.startswith('#'):
        return chr(int(name[2:], 16) if name[1] in 'xX' else int(name[1:]))
    return _names.get(name, match.group())


def unescape(s):
    import re
    return re.sub(r'&(#[0-9]+|#[xX][0-9a-fA-F]+|\w+);', _char, s) if '&' in s else s

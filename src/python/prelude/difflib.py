from collections import Counter as _Counter, namedtuple as _namedtuple
from heapq import nlargest as _nlargest

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'Match']

Match = _namedtuple('Match', 'a b size')


class SequenceMatcher:
    # Ratcliff and Obershelp: the longest common stretch first, then what is left and right of it.
    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, value in enumerate(b):
            places.setdefault(value, []).append(i)
        self.bjunk = set() if self.isjunk is None else {value for value in places if self.isjunk(value)}
        self.bpopular = set()
        for value in self.bjunk:
            del places[value]
        if self.autojunk and len(b) >= 200:
            # What is on more than one line of a hundred says little.
            most = len(b) // 100 + 1
            self.bpopular = {value for value, where in places.items() if len(where) > most}
            for value in self.bpopular:
                del places[value]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        i, j, size = alo, blo, 0
        ending = {}
        for at in range(alo, ahi):
            fresh = {}
            for to in self.b2j.get(a[at], ()):
                if to < blo:
                    continue
                if to >= bhi:
                    break
                length = fresh[to] = ending.get(to - 1, 0) + 1
                if length > size:
                    i, j, size = at - length + 1, to - length + 1, length
            ending = fresh
        for with_junk in False, True:
            while i > alo and j > blo and (b[j - 1] in junk) is with_junk and a[i - 1] == b[j - 1]:
                i, j, size = i - 1, j - 1, size + 1
            while (i + size < ahi and j + size < bhi and (b[j + size] in junk) is with_junk
                   and a[i + size] == b[j + size]):
                size += 1
        return Match(i, j, size)

    def get_matching_blocks(self):
        if self.matching_blocks is None:
            found, todo = [], [(0, len(self.a), 0, len(self.b))]
            while todo:
                alo, ahi, blo, bhi = todo.pop()
                block = i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(block)
                    if alo < i and blo < j:
                        todo.append((alo, i, blo, j))
                    if i + size < ahi and j + size < bhi:
                        todo.append((i + size, ahi, j + size, bhi))
            joined = []
            for i, j, size in sorted(found):
                if joined and joined[-1].a + joined[-1].size == i and joined[-1].b + joined[-1].size == j:
                    joined[-1] = joined[-1]._replace(size=joined[-1].size + size)
                else:
                    joined.append(Match(i, j, size))
            self.matching_blocks = [*joined, Match(len(self.a), len(self.b), 0)]
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is None:
            i = j = 0
            self.opcodes = []
            for at, to, size in self.get_matching_blocks():
                tag = {(True, True): 'replace', (True, False): 'delete', (False, True): 'insert'}.get((i < at, j < to))
                if tag:
                    self.opcodes.append((tag, i, at, j, to))
                i, j = at + size, to + size
                if size:
                    self.opcodes.append(('equal', at, i, to, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == 'equal':
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == 'equal':
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                yield [*group, (tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))]
                group, i1, j1 = [], max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def _ratio(self, matches):
        length = len(self.a) + len(self.b)
        return 2.0 * matches / length if length else 1.0

    def ratio(self):
        return self._ratio(sum(block.size for block in self.get_matching_blocks()))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = _Counter(self.b)
        return self._ratio((_Counter(self.a) & self.fullbcount).total())

    def real_quick_ratio(self):
        return self._ratio(min(len(self.a), len(self.b)))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    matcher, found = SequenceMatcher(b=word), []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if _better(matcher, cutoff, True):
            found.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in _nlargest(n, found)]


def _better(matcher, bound, equal=False):
    # The quick ratios are upper bounds of the ratio.
    for ratio in matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio:
        value = ratio()
        if not (value >= bound if equal else value > bound):
            return False
    return True


def _marks(line, marks):
    # White space of the line stands in its mark, so that tabs line up.
    kept = ''.join(c if mark == ' ' and c.isspace() else mark for c, mark in zip(line, marks)).rstrip()
    return [f'? {kept}\n'] if kept else []


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'equal':
                yield from (f'  {line}' for line in a[alo:ahi])
            else:
                yield from self._replaced(a[alo:ahi], b[blo:bhi])

    def _replaced(self, a, b):
        if not a or not b:
            yield from self._plain(a, b)
            return
        matcher = SequenceMatcher(self.charjunk)
        best, at, equal = 0.74, None, None
        for j, new in enumerate(b):
            matcher.set_seq2(new)
            for i, old in enumerate(a):
                if old == new:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(old)
                if _better(matcher, best):
                    best, at = matcher.ratio(), (i, j)
        if best >= 0.75:
            equal = None
        elif equal is None:
            yield from self._plain(a, b)
            return
        i, j = equal or at
        yield from self._replaced(a[:i], b[:j])
        if equal:
            yield f'  {a[i]}'
        else:
            yield from self._alike(matcher, a[i], b[j])
        yield from self._replaced(a[i + 1:], b[j + 1:])

    def _alike(self, matcher, old, new):
        matcher.set_seqs(old, new)
        below, above = '', ''
        marks = {'replace': '^^', 'delete': '-+', 'insert': '-+', 'equal': '  '}
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            below += marks[tag][0] * (i2 - i1)
            above += marks[tag][1] * (j2 - j1)
        yield from [f'- {old}', *_marks(old, below), f'+ {new}', *_marks(new, above)]

    def _plain(self, a, b):
        parts = [f'- {line}' for line in a], [f'+ {line}' for line in b]
        # The shorter one first.
        yield from [*parts[1], *parts[0]] if b and len(b) < len(a) else [*parts[0], *parts[1]]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    tags = {1: ('  ', '- '), 2: ('  ', '+ ')}.get(int(which))
    if tags is None:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}')
    for line in delta:
        if line[:2] in tags:
            yield line[2:]


def _heads(marks, names, dates, lineterm):
    for mark, name, date in zip(marks, names, dates):
        yield f'{mark} {name}{date and chr(9) + date}{lineterm}'


def _unified(start, stop):
    length = stop - start
    return f'{start + 1}' if length == 1 else f'{start + (length > 0)},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    groups = list(SequenceMatcher(None, a, b).get_grouped_opcodes(n))
    if groups:
        yield from _heads(('---', '+++'), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
    for group in groups:
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield f'@@ -{_unified(i1, i2)} +{_unified(j1, j2)} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (' ' + line for line in a[i1:i2])
            else:
                yield from ('-' + line for line in a[i1:i2])
                yield from ('+' + line for line in b[j1:j2])


def _context(start, stop):
    return f'{start + 1},{stop}' if stop - start > 1 else f'{start + (stop > start)}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    groups = list(SequenceMatcher(None, a, b).get_grouped_opcodes(n))
    if groups:
        yield from _heads(('***', '---'), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    for group in groups:
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield f'***************{lineterm}'
        for edge, text, which, without in ('***', _context(i1, i2), 1, 'insert'), ('---', _context(j1, j2), 3, 'delete'):
            yield f'{edge} {text} {edge}{"*" if edge == "***" else "-"}{lineterm}'
            if any(row[0] not in ('equal', without) for row in group):
                lines = a if which == 1 else b
                for row in group:
                    if row[0] != without:
                        yield from (marks[row[0]] + line for line in lines[row[which]:row[which + 1]])

# The methods of a test that judge, and the contexts that some of them give.
from collections import Counter
import logging
import re
import types
import warnings

from unittest.util import _common_shorten_repr, safe_repr

__unittest = True


class _Context:
    def __init__(self, test_case):
        self.test_case = test_case
        self.msg = None

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))


class _Raising(_Context):
    _base, _described = BaseException, 'an exception type or tuple of exception types'
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = None

    def handle(self, name, args, kwargs):
        # Without a function it is a context manager.
        for kind in self.expected if isinstance(self.expected, tuple) else (self.expected,):
            if not (isinstance(kind, type) and issubclass(kind, self._base)):
                raise TypeError(f'{name}() arg 1 must be {self._described}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', None) or str(function)
        with self:
            function(*args, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            by = f' by {self.obj_name}' if self.obj_name else ''
            self._fail(f'{self._name()} not raised{by}')
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        wanted = self.expected_regex
        if wanted is not None and not wanted.search(str(exc_value)):
            self._fail(f'"{wanted.pattern}" does not match "{exc_value}"')
        return True

    def _name(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)


class _Warning(_Raising):
    _base, _described = Warning, 'a warning type or tuple of warning types'

    def __enter__(self):
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        seen = [each for each in self.warnings if isinstance(each.message, self.expected)]
        wanted = self.expected_regex
        for each in seen:
            if wanted is None or wanted.search(str(each.message)):
                self.warning, self.filename, self.lineno = each.message, each.filename, each.lineno
                return
        if seen:
            self._fail(f'"{wanted.pattern}" does not match "{seen[0].message}"')
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._fail(f'{self._name()} not triggered{by}')


class _Watcher:
    def __init__(self):
        self.records, self.output = [], []


class _Capturing(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watcher = _Watcher()

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class _Logs(_Context):
    def __init__(self, test_case, logger, level, no_logs):
        super().__init__(test_case)
        self.logger_name = logger
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        named = isinstance(self.logger_name, logging.Logger)
        logger = self.logger = self.logger_name if named else logging.getLogger(self.logger_name)
        handler = _Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.watcher = handler.watcher
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        level, name = logging.getLevelName(self.level), self.logger.name
        if self.no_logs:
            if self.watcher.records:
                self._fail(f'Unexpected logs found: {self.watcher.output!r}')
        elif not self.watcher.records:
            self._fail(f'no logs of level {level} or higher triggered on {name}')


def _counts(first, second):
    # What is in one more often than in the other, for values that may have no hash.
    first, second = list(first), list(second)
    told = []
    for seen in first + second:
        if not any(seen == other for *_, other in told):
            told.append((first.count(seen), second.count(seen), seen))
    return [row for row in told if row[0] != row[1]]


def _diff(first, second):
    import difflib
    import pprint
    first, second = pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()
    return '\n' + '\n'.join(difflib.ndiff(first, second))


class Asserts:
    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + f'\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'

    def _judge(self, holds, msg, text, *values):
        if not holds:
            self.fail(self._formatMessage(msg, text % tuple(map(safe_repr, values))))

    def assertFalse(self, expr, msg=None):
        self._judge(not expr, msg, '%s is not false', expr)

    def assertTrue(self, expr, msg=None):
        self._judge(expr, msg, '%s is not true', expr)

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raising(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raising(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warning(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warning(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self.fail(self._formatMessage(msg, '%s != %s' % _common_shorten_repr(first, second)))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        self._judge(first != second, msg, '%s == %s', first, second)

    def _near(self, first, second, places, delta):
        # Whether they are almost equal, the words for how near that is, and the words for how far they are.
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        if first == second:
            return True, f'within {safe_repr(delta)} delta' if delta is not None else f'within {places or 7!r} places', 0
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, f'within {safe_repr(delta)} delta', diff
        places = 7 if places is None else places
        return round(diff, places) == 0, f'within {places!r} places', diff

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, how, diff = self._near(first, second, places, delta)
        self._judge(near, msg, f'%s != %s {how} (%s difference)', first, second, diff)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, how, diff = self._near(first, second, places, delta)
        if delta is not None:
            self._judge(not near, msg, f'%s == %s {how} (%s difference)', first, second, diff)
        else:
            self._judge(not near, msg, f'%s == %s {how}', first, second)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence' if seq_type is None else seq_type.__name__
        for which, seq in ('First', seq1), ('Second', seq2):
            if seq_type is not None and not isinstance(seq, seq_type):
                raise self.failureException(f'{which} sequence is not a {name}: {safe_repr(seq)}')
        differing, sizes = None, []
        for which, seq in ('First', seq1), ('Second', seq2):
            try:
                sizes.append(len(seq))
            except (TypeError, NotImplementedError):
                differing = differing or f'{which} {name} has no length.    Non-sequence?'
        if differing is None:
            if seq1 == seq2:
                return
            differing = '%ss differ: %s != %s\n' % (name.capitalize(), *_common_shorten_repr(seq1, seq2))
            for i, (one, other) in enumerate(zip(seq1, seq2)):
                if one != other:
                    differing += '\nFirst differing element %d:\n%s\n%s\n' % (i, *_common_shorten_repr(one, other))
                    break
            else:
                if sizes[0] == sizes[1] and seq_type is None and type(seq1) is not type(seq2):
                    return
            if sizes[0] != sizes[1]:
                which, longer = ('First', seq1) if sizes[0] > sizes[1] else ('Second', seq2)
                at = min(sizes)
                differing += (f'\n{which} {name} contains {max(sizes) - at} additional elements.\n'
                              f'First extra element {at}:\n{safe_repr(longer[at])}\n')
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, _diff(seq1, seq2))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        pairs = ('first', 'second', set1, set2), ('second', 'first', set2, set1)
        for one, other, here, there in pairs:
            try:
                alone = here.difference(there)
            except TypeError as e:
                self.fail(f'invalid type when attempting set difference: {e}')
            except AttributeError as e:
                self.fail(f'{one} argument does not support set difference: {e}')
            if alone:
                lines += [f'Items in the {one} set but not the {other}:', *map(repr, alone)]
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = '%s != %s' % _common_shorten_repr(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(text, _diff(d1, d2))))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            if Counter(first) == Counter(second):
                return
        except TypeError:
            pass
        rows = _counts(first, second)
        if rows:
            told = '\n'.join('First has %d, Second has %d:  %r' % row for row in rows)
            text = self._truncateMessage('Element counts were not equal:\n', told)
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        # The end of a line that is missing is no difference, unless a text is empty.
        both = first and second and not (first.endswith('\n') and second.endswith('\n'))
        texts = [text + '\n' if both or text and not text.endswith('\n') else text for text in (first, second)]
        diff = '\n' + ''.join(difflib.ndiff(*(text.splitlines(keepends=True) for text in texts)))
        text = self._truncateMessage('%s != %s' % _common_shorten_repr(first, second), diff)
        self.fail(self._formatMessage(msg, text))

    def assertIn(self, member, container, msg=None):
        self._judge(member in container, msg, '%s not found in %s', member, container)

    def assertNotIn(self, member, container, msg=None):
        self._judge(member not in container, msg, '%s unexpectedly found in %s', member, container)

    def assertIs(self, expr1, expr2, msg=None):
        self._judge(expr1 is expr2, msg, '%s is not %s', expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        self._judge(expr1 is not expr2, msg, 'unexpectedly identical: %s', expr1)

    def assertLess(self, a, b, msg=None):
        self._judge(a < b, msg, '%s not less than %s', a, b)

    def assertLessEqual(self, a, b, msg=None):
        self._judge(a <= b, msg, '%s not less than or equal to %s', a, b)

    def assertGreater(self, a, b, msg=None):
        self._judge(a > b, msg, '%s not greater than %s', a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        self._judge(a >= b, msg, '%s not greater than or equal to %s', a, b)

    def assertIsNone(self, obj, msg=None):
        self._judge(obj is None, msg, '%s is not None', obj)

    def assertIsNotNone(self, obj, msg=None):
        self._judge(obj is not None, msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        self._judge(isinstance(obj, cls), msg, '%s is not an instance of %s', obj, cls)

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._judge(not isinstance(obj, cls), msg, '%s is an instance of %s', obj, cls)

    def assertRegex(self, text, expected_regex, msg=None):
        wanted = re.compile(expected_regex)
        if not wanted.search(text):
            self.fail(self._formatMessage(msg, f"Regex didn't match: {wanted.pattern!r} not found in {text!r}"))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        unwanted = re.compile(unexpected_regex)
        found = unwanted.search(text)
        if found:
            what = f'Regex matched: {text[found.start():found.end()]!r} matches {unwanted.pattern!r} in {text!r}'
            self.fail(self._formatMessage(msg, what))

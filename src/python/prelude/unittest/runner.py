# exports: TextTestResult, TextTestRunner
import sys
import time
import warnings as _warnings

from unittest.case import _SubTest
from unittest.result import TestResult

__unittest = True


class _Lines:
    # A stream that also writes whole lines.
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write('\n')


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self.durations = durations
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f'{self.getDescription(test)} ... ')
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        inner = isinstance(test, _SubTest)
        if inner or self._newline:
            if not self._newline:
                self.stream.writeln()
            self.stream.write(f'{"  " if inner else ""}{self.getDescription(test)} ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _show(self, test, status, dot):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(dot)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._show(subtest, *(('FAIL', 'F') if failed else ('ERROR', 'E')))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._whole_line('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._whole_line('unexpected success', 'u')

    def _whole_line(self, status, dot):
        if self.showAll:
            self.stream.writeln(status)
        elif self.dots:
            self.stream.write(dot)
        self.stream.flush()

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
        self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        with _warnings.catch_warnings():
            if self.warnings:
                _warnings.simplefilter(self.warnings)
            begun = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - begun
        result.printErrors()
        if self.durations is not None:
            self._print_durations(result)
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        count = result.testsRun
        self.stream.writeln(f'Ran {count} test{"s" if count != 1 else ""} in {taken:.3f}s')
        self.stream.writeln()
        self.stream.writeln(self._summary(result))
        self.stream.flush()
        return result

    def _summary(self, result):
        skipped = len(result.skipped)
        rows = [('skipped', skipped), ('expected failures', len(result.expectedFailures)),
                ('unexpected successes', len(result.unexpectedSuccesses))]
        if not result.wasSuccessful():
            head = 'FAILED'
            rows = [('failures', len(result.failures)), ('errors', len(result.errors)), *rows]
        else:
            head = 'OK' if result.testsRun or skipped else 'NO TESTS RAN'
        told = ', '.join(f'{name}={count}' for name, count in rows if count)
        return f'{head} ({told})' if told else head

    def _print_durations(self, result):
        rows = sorted(result.collectedDurations, key=lambda row: row[1], reverse=True)
        if not rows:
            return
        rows = rows[:self.durations] if self.durations > 0 else rows
        self.stream.writeln('Slowest test durations')
        self.stream.writeln(result.separator2)
        shown = [row for row in rows if self.verbosity >= 2 or row[1] >= 0.001]
        for test, elapsed in shown:
            self.stream.writeln('%-10s %s' % (f'{elapsed:.3f}s', test))
        hidden = '\n(durations < 0.001s were hidden; use -v to show these durations)'
        self.stream.writeln(hidden if len(shown) < len(rows) else '')

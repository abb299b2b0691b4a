# exports: TestResult
import traceback

from unittest.util import strclass

__unittest = True
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _ours(tb):
    return '__unittest' in tb.tb_frame.f_globals


def _from_program(tb):
    while tb is not None and _ours(tb):
        tb = tb.tb_next
    return tb


def _frames(tb, failure):
    # The frames that are the program's own: not those that led to the test, nor those of an assertion.
    tb = _from_program(tb)
    if tb is None:
        return None
    count, at = 0, tb
    while at is not None and not (failure and _ours(at)):
        count, at = count + 1, at.tb_next
    return traceback.format_tb(tb, count)


def _told(error, test, seen):
    lines = []
    seen = [*seen, error]
    if error.__cause__ is not None:
        if error.__cause__ not in seen:
            lines += [*_told(error.__cause__, test, seen), _CAUSE]
    elif error.__context__ is not None and not error.__suppress_context__ and error.__context__ not in seen:
        lines += [*_told(error.__context__, test, seen), _CONTEXT]
    if isinstance(error, BaseExceptionGroup):
        error.__traceback__ = _from_program(error.__traceback__)
        return lines + traceback.format_exception(error, chain=False)
    frames = _frames(error.__traceback__, type(error) is test.failureException)
    if frames is not None:
        lines += ['Traceback (most recent call last):\n', *frames]
    return lines + traceback.format_exception_only(error)


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        pass

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._fail_fast()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._fail_fast()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._fail_fast()
            found = self.failures if issubclass(err[0], test.failureException) else self.errors
            found.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._fail_fast()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _fail_fast(self):
        if self.failfast:
            self.stop()

    def _exc_info_to_string(self, err, test):
        return ''.join(_told(err[1], test, []))

    def __repr__(self):
        name, failures = strclass(self.__class__), len(self.failures)
        return f'<{name} run={self.testsRun} errors={len(self.errors)} failures={failures}>'

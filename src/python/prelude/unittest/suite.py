# exports: BaseTestSuite, TestSuite
import sys

from unittest.case import SkipTest, doModuleCleanups
from unittest.util import strclass

__unittest = True


class BaseTestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self._gone = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._gone + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    # What stands for a class or a module in a result.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    __str__ = id

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0


def _error(result, told, name, parent):
    holder = _ErrorHolder(f'{name} ({parent})')
    if isinstance(told[1], SkipTest):
        result.addSkip(holder, str(told[1]))
    else:
        result.addError(holder, told)


def _tried(result, function, name, parent):
    # Whether it went well.
    try:
        function()
    except Exception:
        _error(result, sys.exc_info(), name, parent)
        return False
    return True


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        top = result._testRunEntered is False
        if top:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or result._moduleSetUpFailed:
                    continue
            test(result)
            # A test that is over is let go.
            self._gone += test.countTestCases()
            self._tests[index] = None
        if top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _enter_class(self, test, result):
        cls = test.__class__
        if cls == result._previousTestClass or result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        cls._classSetupFailed = False
        if not _tried(result, cls.setUpClass, 'setUpClass', strclass(cls)):
            cls._classSetupFailed = True
            cls.doClassCleanups()
            for told in cls.tearDown_exceptions:
                _error(result, told, 'setUpClass', strclass(cls))

    def _leave_class(self, test, result):
        cls = result._previousTestClass
        if cls is None or cls == test.__class__ or getattr(cls, '_classSetupFailed', False):
            return
        if result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        _tried(result, cls.tearDownClass, 'tearDownClass', strclass(cls))
        cls.doClassCleanups()
        for told in cls.tearDown_exceptions:
            _error(result, told, 'tearDownClass', strclass(cls))

    def _enter_module(self, test, result):
        before, name = result._previousTestClass, test.__class__.__module__
        if before is not None and before.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), 'setUpModule', None)
        if set_up is not None and not _tried(result, set_up, 'setUpModule', name):
            result._moduleSetUpFailed = True
            _tried(result, doModuleCleanups, 'setUpModule', name)

    def _leave_module(self, result):
        before = result._previousTestClass
        if before is None or result._moduleSetUpFailed or before.__module__ not in sys.modules:
            return
        name = before.__module__
        tear_down = getattr(sys.modules[name], 'tearDownModule', None)
        if tear_down is not None:
            _tried(result, tear_down, 'tearDownModule', name)
        _tried(result, doModuleCleanups, 'tearDownModule', name)

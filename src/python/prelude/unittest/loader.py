# exports: TestLoader, defaultTestLoader, findTestCases, getTestCaseNames, makeSuite
import sys

from unittest.case import FunctionTestCase, TestCase
from unittest.suite import BaseTestSuite, TestSuite
from unittest.util import strclass

__unittest = True


class TestLoader:
    testMethodPrefix = 'test'
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, BaseTestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        if testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        found = self.suiteClass(
            self.loadTestsFromTestCase(value)
            for value in (getattr(module, name) for name in dir(module))
            if isinstance(value, type) and issubclass(value, TestCase) and value not in (TestCase, FunctionTestCase)
        )
        load = getattr(module, 'load_tests', None)
        return found if load is None else load(self, found, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        if module is None:
            module = sys.modules.get(parts[0]) or __import__(parts[0])
            parts = parts[1:]
        parent, value = None, module
        for part in parts:
            parent, value = value, getattr(value, part)
        if isinstance(value, type) and issubclass(value, TestCase):
            return self.loadTestsFromTestCase(value)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(value, BaseTestSuite):
            return value
        if not callable(value):
            return self.loadTestsFromModule(value)
        made = value()
        return made if isinstance(made, BaseTestSuite) else self.suiteClass([made])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        return sorted(name for name in dir(testCaseClass) if self._is_test(testCaseClass, name))

    def _is_test(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if not self.testNamePatterns:
            return True
        from fnmatch import fnmatchcase
        full = f'{strclass(cls)}.{name}'
        return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)


defaultTestLoader = TestLoader()

# exports: TestProgram, main
import sys

from unittest.loader import defaultTestLoader
from unittest.runner import TextTestRunner

__unittest = True
_NO_TESTS = 5


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False, durations=None):
        if isinstance(module, str):
            module = sys.modules.get(module) or __import__(module)
        self.module = module
        self.exit = exit
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings or 'default'
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.testNames = [defaultTest] if isinstance(defaultTest, str) else defaultTest
        self.parseArgs(sys.argv if argv is None else argv)
        self.runTests()

    def parseArgs(self, argv):
        names, patterns, words = [], [], iter(argv[1:])
        for word in words:
            if word in ('-v', '--verbose'):
                self.verbosity = 2
            elif word in ('-q', '--quiet'):
                self.verbosity = 0
            elif word in ('-f', '--failfast'):
                self.failfast = True
            elif word == '-k':
                pattern = next(words)
                patterns.append(pattern if '*' in pattern else f'*{pattern}*')
            elif not word.startswith('-'):
                names.append(word)
        self.testNames = names or self.testNames
        if patterns:
            self.testLoader.testNamePatterns = patterns
        self.createTests()

    def createTests(self):
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        runner = self.testRunner or TextTestRunner
        if isinstance(runner, type):
            try:
                runner = runner(verbosity=self.verbosity, failfast=self.failfast or False, buffer=self.buffer or False,
                                warnings=self.warnings, tb_locals=self.tb_locals, durations=self.durations)
            except TypeError:
                runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram

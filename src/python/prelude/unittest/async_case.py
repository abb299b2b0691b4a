# exports: IsolatedAsyncioTestCase
import asyncio
import contextvars
import inspect

from unittest.case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            f'not support the asynchronous context manager protocol') from None
        entered = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return entered

    def _callSetUp(self):
        # The loop is there already when setUp asks for it.
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)  #@89
        self._callAsync(self.asyncSetUp)  #@90

    def _callTestMethod(self, method):
        if self._callMaybeAsync(method) is not None:  #@93
            self._warn_of_result(method)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)  #@98
        self._asyncioTestContext.run(self.tearDown)  #@99

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)  #@102

    def _callAsync(self, func, /, *args, **kwargs):
        return self._asyncioRunner.run(  #@107
            func(*args, **kwargs),
            context=self._asyncioTestContext
        )

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        if inspect.iscoroutinefunction(func):
            return self._asyncioRunner.run(  #@115
                func(*args, **kwargs),
                context=self._asyncioTestContext,
            )
        else:
            return self._asyncioTestContext.run(func, *args, **kwargs)  #@120

    def run(self, result=None):
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return super().run(result)
        finally:
            self._asyncioRunner.close()

    def debug(self):
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        super().debug()
        self._asyncioRunner.close()

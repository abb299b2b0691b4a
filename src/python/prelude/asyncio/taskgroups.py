# exports: TaskGroup
import asyncio as events
import asyncio as tasks
from asyncio import CancelledError
from _interleave import waited_for


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        # A dict for its order: of creation.
        self._tasks = {}
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        info = ''
        if self._tasks:
            info += f' tasks={len(self._tasks)}'
        if self._errors:
            info += f' errors={len(self._errors)}'
        if self._aborting:
            info += ' cancelling'
        elif self._entered:
            info += ' entered'
        return f'<TaskGroup{info}>'

    async def __aenter__(self):  #@54
        if self._entered:
            raise RuntimeError(  #@56
                f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = events.get_running_loop()  #@59
        self._parent_task = tasks.current_task(self._loop)  #@60
        if self._parent_task is None:
            raise RuntimeError(  #@62
                f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):  #@68
        self._exiting = True
        if exc is not None and self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if et is not None and issubclass(et, CancelledError):
            propagate_cancellation_error = exc
        else:
            propagate_cancellation_error = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()  #@103
                waited_for(self._on_completed_fut, self._tasks)
            try:
                await self._on_completed_fut  #@106
            except CancelledError as ex:
                if not self._aborting:
                    propagate_cancellation_error = ex
                    self._abort()
            self._on_completed_fut = None
        if self._base_error is not None:
            raise self._base_error  #@125
        if self._parent_cancel_requested:
            if self._parent_task.uncancel() == 0:
                propagate_cancellation_error = None
        if propagate_cancellation_error is not None and not self._errors:
            raise propagate_cancellation_error  #@137
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                # The cancellation from outside stays asked for.
                self._parent_task.uncancel()
                self._parent_task.cancel()
            try:
                me = BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors)
                raise me from None  #@154
            finally:
                self._errors = None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            coro.close()  #@164
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")  #@165
        if self._exiting and not self._tasks:
            coro.close()  #@167
            raise RuntimeError(f"TaskGroup {self!r} is finished")  #@168
        if self._aborting:
            coro.close()  #@170
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")  #@171
        if context is None:
            task = self._loop.create_task(coro, name=name)  #@173
        else:
            task = self._loop.create_task(coro, name=name, context=context)  #@175
        if task.done():
            self._on_task_done(task)  #@181
        else:
            self._tasks[task] = True
            task.add_done_callback(self._on_task_done)  #@184
        return task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for t in list(self._tasks):
            if not t.done():
                t.cancel()  #@200

    def _on_task_done(self, task):  #@202
        self._tasks.pop(task, None)
        if self._on_completed_fut is not None and not self._tasks:
            if not self._on_completed_fut.done():
                self._on_completed_fut.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            self._loop.call_exception_handler({  #@223
                'message': f'Task {task!r} has errored out but its parent '
                           f'task {self._parent_task} is already completed',
                'exception': exc,
                'task': task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            # The one who waits for the group is woken; `__aexit__` takes the request back.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()

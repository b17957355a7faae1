"""Runs flows on the official server: flows as JSON on standard input, outcomes as JSON on standard output."""

import asyncio
import json
import logging
import sys
from typing import Any

from chatkit.errors import CustomStreamError, StreamError
from chatkit.server import ChatKitServer, StreamingResult, diff_widget, stream_widget
from chatkit.store import AttachmentStore, NotFoundError, Store
from chatkit.types import (
    Attachment,
    Page,
    SyncCustomActionResponse,
    ThreadItemReplacedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    TranscriptionResult,
)
from chatkit.widgets import WidgetRoot
from pydantic import TypeAdapter, ValidationError

EVENT = TypeAdapter(ThreadStreamEvent)
ROOT = TypeAdapter(WidgetRoot)
THREAD = TypeAdapter(ThreadMetadata)
ATTACHMENT = TypeAdapter(Attachment)


class CountingStore(Store[Any]):
    """Dicts in the order of creation; notes each call from outside."""

    def __init__(self) -> None:
        self.count = 0
        self.calls: list[list[Any]] = []
        self.threads: dict[str, ThreadMetadata] = {}
        self.items: dict[str, dict[str, Any]] = {}
        self.attachments: dict[str, Any] = {}

    def generate_thread_id(self, context: Any) -> str:
        self.count += 1
        return f"thr_{self.count}"

    def generate_item_id(self, item_type: Any, thread: Any, context: Any) -> str:
        self.count += 1
        return f"{item_type}_{self.count}"

    def page(self, values: list[Any], after: str | None, limit: int, order: str) -> Page[Any]:
        if order == "desc":
            values = values[::-1]
        if after is not None:
            at = [value.id for value in values].index(after)
            values = values[at + 1 :]
        data = values[:limit]
        more = len(values) > limit
        return Page(data=data, has_more=more, after=data[-1].id if more else None)

    async def load_thread(self, thread_id: str, context: Any) -> ThreadMetadata:
        self.calls.append(["load_thread", thread_id])
        if thread_id not in self.threads:
            raise NotFoundError(thread_id)
        return self.threads[thread_id].model_copy(deep=True)

    async def save_thread(self, thread: ThreadMetadata, context: Any) -> None:
        self.calls.append(["save_thread", thread.id])
        known = {key: getattr(thread, key) for key in ThreadMetadata.model_fields}
        self.threads[thread.id] = ThreadMetadata(**known).model_copy(deep=True)
        self.items.setdefault(thread.id, {})

    async def load_threads(self, limit: int, after: str | None, order: str, context: Any) -> Page[Any]:
        self.calls.append(["load_threads", limit, after, order])
        return self.page(list(self.threads.values()), after, limit, order)

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: Any
    ) -> Page[Any]:
        self.calls.append(["load_thread_items", thread_id, after, limit, order])
        values = [item.model_copy(deep=True) for item in self.items.get(thread_id, {}).values()]
        return self.page(values, after, limit, order)

    async def add_thread_item(self, thread_id: str, item: Any, context: Any) -> None:
        self.calls.append(["add_thread_item", item.id, item.type])
        self.items[thread_id][item.id] = item.model_copy(deep=True)

    async def save_item(self, thread_id: str, item: Any, context: Any) -> None:
        self.calls.append(["save_item", item.id, item.type])
        self.items[thread_id][item.id] = item.model_copy(deep=True)

    async def load_item(self, thread_id: str, item_id: str, context: Any) -> Any:
        self.calls.append(["load_item", item_id])
        if item_id not in self.items.get(thread_id, {}):
            raise NotFoundError(item_id)
        return self.items[thread_id][item_id].model_copy(deep=True)

    async def delete_thread(self, thread_id: str, context: Any) -> None:
        self.calls.append(["delete_thread", thread_id])
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: Any) -> None:
        self.calls.append(["delete_thread_item", item_id])
        self.items[thread_id].pop(item_id, None)

    async def save_attachment(self, attachment: Any, context: Any) -> None:
        self.calls.append(["save_attachment", attachment.id, attachment.thread_id])
        self.attachments[attachment.id] = attachment

    async def load_attachment(self, attachment_id: str, context: Any) -> Any:
        self.calls.append(["load_attachment", attachment_id])
        if attachment_id not in self.attachments:
            raise NotFoundError(attachment_id)
        return self.attachments[attachment_id].model_copy(deep=True)

    async def delete_attachment(self, attachment_id: str, context: Any) -> None:
        self.calls.append(["delete_attachment", attachment_id])
        self.attachments.pop(attachment_id, None)


class Uploads(AttachmentStore[Any]):
    async def create_attachment(self, input: Any, context: Any) -> Any:
        return ATTACHMENT.validate_python(
            {
                "type": "file",
                "id": "atc_1",
                "name": input.name,
                "mime_type": input.mime_type,
                "upload_descriptor": {"url": "https://u.example/", "method": "PUT", "headers": {"a": "b"}},
                "metadata": {"private": True},
            }
        )

    async def delete_attachment(self, attachment_id: str, context: Any) -> None:
        pass


class Scripted(ChatKitServer[Any]):
    step: dict[str, Any] = {}

    async def perform(self, ops: list[dict[str, Any]], thread: ThreadMetadata, sender: Any):
        for op in ops:
            if "yield" in op:
                yield EVENT.validate_python(op["yield"])
            elif "replaceSender" in op:
                widget = ROOT.validate_python(op["replaceSender"])
                yield ThreadItemReplacedEvent(item=sender.model_copy(update={"widget": widget}))
            elif "streamWidget" in op:

                async def states():
                    for state in op["streamWidget"]:
                        yield ROOT.validate_python(state)

                async for event in stream_widget(
                    thread, states(), op.get("copyText"), lambda kind: f"{kind}_made"
                ):
                    yield event
            elif "thread" in op:
                changed = THREAD.validate_python({**thread.model_dump(), **op["thread"]})
                for key in op["thread"]:
                    setattr(thread, key, getattr(changed, key))
            elif op.get("throw") == "custom":
                raise CustomStreamError(op["message"], **retry(op))
            elif op.get("throw") == "stream":
                raise StreamError(op["code"], **retry(op))
            elif op.get("throw") == "error":
                raise RuntimeError("secret")
            elif "cancel" in op:
                task = asyncio.current_task()
                assert task
                task.cancel()
                await asyncio.sleep(60)

    def respond(self, thread: Any, input_user_message: Any, context: Any):
        return self.perform(self.step.get("respond", []), thread, None)

    def action(self, thread: Any, action: Any, sender: Any, context: Any):
        if "action" not in self.step:
            return super().action(thread, action, sender, context)
        return self.perform(self.step["action"], thread, sender)

    async def sync_action(self, thread: Any, action: Any, sender: Any, context: Any):
        if "sync" not in self.step:
            return await super().sync_action(thread, action, sender, context)
        widget = ROOT.validate_python(self.step["sync"])
        return SyncCustomActionResponse(updated_item=sender.model_copy(update={"widget": widget}))

    async def transcribe(self, audio_input: Any, context: Any) -> TranscriptionResult:
        said = [audio_input.data.decode(), audio_input.mime_type, audio_input.media_type]
        return TranscriptionResult(text=" ".join(said))


def retry(op: dict[str, Any]) -> dict[str, bool]:
    return {"allow_retry": op["allowRetry"]} if "allowRetry" in op else {}


def kind_of(error: BaseException) -> str:
    for kind in (NotFoundError, NotImplementedError, ValidationError, asyncio.CancelledError):
        if isinstance(error, kind):
            return kind.__name__
    return "ValueError" if isinstance(error, ValueError) else type(error).__name__


async def play(server: Scripted, step: dict[str, Any], out: list[Any]) -> None:
    server.step = step
    try:
        result = await server.process(json.dumps(step["request"]), None)
        if isinstance(result, StreamingResult):
            async for frame in result:
                out.append({"sse": json.loads(frame.decode().removeprefix("data: "))})
        else:
            out.append({"json": json.loads(result.json)})
    except BaseException as error:
        out.append({"raised": kind_of(error)})


async def flow(steps: list[dict[str, Any]]) -> list[Any]:
    store = CountingStore()
    server = Scripted(store, Uploads())
    outcomes = []
    for step in steps:
        store.calls = []
        out: list[Any] = []
        # A task of its own: one flow cancels it.
        await asyncio.create_task(play(server, step, out))
        outcomes.append({"out": out, "calls": store.calls})
    return outcomes


def diff(before: Any, after: Any) -> Any:
    try:
        updates = diff_widget(ROOT.validate_python(before), ROOT.validate_python(after))
    except Exception as error:
        return {"raised": kind_of(error)}
    return [update.model_dump(mode="json", exclude_none=True) for update in updates]


async def main() -> None:
    logging.disable(logging.CRITICAL)
    asked = json.load(sys.stdin)
    answer = {
        "flows": [await flow(one["steps"]) for one in asked["flows"]],
        "diffs": [diff(before, after) for before, after in asked["diffs"]],
    }
    json.dump(answer, sys.stdout)


asyncio.run(main())

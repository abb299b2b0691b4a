from dataclasses import dataclass, field
import asyncio
@dataclass
class Order:
    id: int
    qty: int
    items: list[str] = field(default_factory=list)
    def __post_init__(self):
        if self.qty <= 0:
            raise ValueError(f"bad qty {self.qty}")
async def main():
    print(Order(1, 2))
    await asyncio.gather(asyncio.to_thread(Order, 1, 2))
    Order(2, -1)
asyncio.run(main())

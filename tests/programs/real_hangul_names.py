import asyncio
import time

이름들 = ["철수", "영희", "민수"]


class 학생:
    """학생 하나."""
    총원 = 0

    def __init__(self, 이름, 점수=0):
        self.이름 = 이름
        self.점수 = 점수
        학생.총원 += 1

    def __repr__(self):
        return f"학생({self.이름!r}, {self.점수})"

    def __lt__(self, 다른):
        return self.점수 < 다른.점수


async def 공부(이름, 시간):
    print(f"{이름:<6}|시작")
    await asyncio.sleep(시간)
    print(f"{이름:>6}|{시간:5.1f}초 뒤 끝")
    return 학생(이름, int(시간 * 10))


async def 본체():
    시작 = time.perf_counter()
    async with asyncio.TaskGroup() as 모임:
        할일 = [모임.create_task(공부(이름, i + 0.5), name=f"공부-{이름}") for i, 이름 in enumerate(이름들)]
    학생들 = sorted((t.result() for t in 할일), reverse=True)
    print(학생들, 학생.총원, f"{time.perf_counter() - 시작:.1f}초")
    print(할일[0].get_name(), repr("한글\n탭\t"), ascii("한글"), len("한글"), "한글".encode(), "한글".encode("utf-8").decode())
    print("가나다라마"[1:3], "가나다라마"[::-1], "가" < "나", sorted("다나가"), "가나 다라".split(), "-".join("가나다"))
    print(f"{'제목':^10}|{'값':>5}|{'별':*^7}|", "한글".center(8, "."), "한글".ljust(6) + "|", "한글".zfill(5))
    print("안녕".isalpha(), "안녕1".isalnum(), "１２".isdigit(), "①".isnumeric(), "안녕".isidentifier(), "한 글".istitle(), "ㄱ".isalpha())
    print("한글".upper(), "ß".upper(), "İ".lower(), "straße".casefold(), "ΑΣ".lower())
    print("%s님 %d점 %5.1f%%" % ("철수", 90, 95.55), "{:>6}{:<6}|".format("가", "나"), "한국어".find("국"), "한국어".replace("국", "글"))
    print(ord("가"), chr(44032), hex(ord("힣")), "\uac00", "\N{HANGUL SYLLABLE GA}", "가".encode("utf-16-le"))
    for 글자 in "😀👨‍👩‍👧한é":
        print(글자, len(글자), 글자.encode().hex(), end=" ")
    print()
    print("é" == "é", len("é"), "🇰🇷"[0], "a\u0300".encode("ascii", "replace"), "한a".encode("ascii", "ignore"), "한".encode("ascii", "backslashreplace"), "한".encode("ascii", "xmlcharrefreplace"))
    try:
        "한글".encode("ascii")
    except UnicodeEncodeError as e:
        print(e, e.start, e.end, e.reason, e.object)
    try:
        b"\xff\xfe".decode()
    except UnicodeDecodeError as e:
        print(e)
    print(없는이름)


asyncio.run(본체())

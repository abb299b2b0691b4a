import time

durations = [
    2,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    2,  #~ c: 0..10/0.1
]


def job(name, seconds):
    print(f"{name} 시작")
    time.sleep(seconds)  # 계산하든 기다리든 스레드를 잡고 있습니다
    print(f"{name} 끝")


for i in range(3):
    job(f"작업 {i + 1}", durations[i])

import time

durations = [
    2,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    2,  #~ c: 0..10/0.1
]
jobs = 3  #~ n: 1..12


def job(name, seconds):
    print(f"{name} 시작")
    time.sleep(seconds)
    print(f"{name} 끝")


for i in range(jobs):
    job(f"작업 {i + 1}", durations[i % 3])

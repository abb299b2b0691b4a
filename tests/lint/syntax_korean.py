이름 = "가나
print(이름)

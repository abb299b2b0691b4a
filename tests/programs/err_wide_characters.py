# The carets stand under wide characters too.
이름 = "가나다"
print("한글", 이름[1], 이름[7])

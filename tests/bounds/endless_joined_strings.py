# ends: stopped|MemoryError
texts = []
text = ""
while True:
    text = text + "().__enter__"
    texts.append(text)
    if len(text) > 20_000:
        text = ""

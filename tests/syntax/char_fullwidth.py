print（"a"）

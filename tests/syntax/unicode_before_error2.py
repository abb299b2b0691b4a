print("日本語", ü ö)

raise X, "message"

async main()

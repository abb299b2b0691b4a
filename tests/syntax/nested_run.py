asyncio.run(main()

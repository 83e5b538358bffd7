"""Still pictures: a chart's description drawn by typst, without a browser, in 5 to 50 ms."""

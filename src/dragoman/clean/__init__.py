"""Documents in, articles out: debris removed, the way back kept."""

/// How often memory was asked of the heap since the start, by this process.
unsigned long heapAllocationCount(void);

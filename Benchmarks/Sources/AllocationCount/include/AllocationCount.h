/// How many times this process has asked for memory.
long allocationCount(void);

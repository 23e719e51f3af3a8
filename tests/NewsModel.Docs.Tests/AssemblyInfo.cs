// The code of a page runs in this process, and so with its console and its working folder.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

package app.bellwether.signals;

class MemorySignalsTest extends SignalStoreContract {

    private final SignalStore store = SignalStore.inMemory(Reports.LINGUIST);

    @Override
    protected SignalStore store() {
        return store;
    }
}

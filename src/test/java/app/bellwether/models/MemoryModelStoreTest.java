package app.bellwether.models;

class MemoryModelStoreTest extends ModelStoreContract {

    private final MemoryModelStore store = new MemoryModelStore();

    @Override
    ModelStore store() {
        return store;
    }

    @Override
    long recorded() {
        return store.attempts().size();
    }
}

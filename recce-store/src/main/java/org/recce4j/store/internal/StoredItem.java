package org.recce4j.store.internal;

/**
 * An item with the hash of its content, under which it is stored once.
 *
 * @param id the hash
 * @param item the item
 */
record StoredItem(String id, Item item) {

    static StoredItem of(Item item) {
        return new StoredItem(Canonical.hash(item), item);
    }
}

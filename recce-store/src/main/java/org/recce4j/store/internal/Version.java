package org.recce4j.store.internal;

/**
 * An item with the hash of its content, under which it is stored once.
 *
 * @param id the hash
 * @param item the item
 */
record Version(String id, Item item) {

    static Version of(Item item) {
        return new Version(Canonical.hash(item), item);
    }
}

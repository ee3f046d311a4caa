/** An embedder that compares artifacts and selects nodes, without a database. */
module org.example.changes {
    requires org.recce4j.extract;
    requires org.recce4j.changes;
}

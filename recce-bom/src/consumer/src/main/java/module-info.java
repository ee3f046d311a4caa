/** An embedder on the module path. */
module org.example.consumer {
    requires org.recce4j.extract;
    requires org.recce4j.diff;
    requires org.recce4j.store;
}

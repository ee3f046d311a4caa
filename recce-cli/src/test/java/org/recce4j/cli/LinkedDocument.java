package org.recce4j.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown file: where its links lead, and the anchors that GitHub gives its headings. */
final class LinkedDocument {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Path file;
    private final List<String> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    private LinkedDocument(Path file) {
        this.file = file;
    }

    static LinkedDocument read(Path file) throws IOException {
        LinkedDocument document = new LinkedDocument(file);
        PARSER.parse(Files.readString(file)).accept(document.new Reader());
        return document;
    }

    /** Returns the targets of all links and images, in order. */
    List<String> links() {
        return links;
    }

    /** Returns what is wrong with the links to files of this repository and to headings; the network is not asked. */
    List<String> brokenLinks(Path root) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : links) {
            problem(link, root).ifPresent(why -> broken.add(root.relativize(file) + ": " + link + ": " + why));
        }
        return broken;
    }

    private Optional<String> problem(String link, Path root) throws IOException {
        URI target = URI.create(link);
        if (target.isAbsolute()) {
            return Optional.empty();
        }
        Path linked = target.getPath().isEmpty()
                ? file
                : file.resolveSibling(target.getPath()).normalize();
        if (!linked.startsWith(root) || !Files.exists(linked)) {
            return Optional.of("no such file");
        }
        String anchor = target.getFragment();
        if (anchor == null || (isMarkdown(linked) && read(linked).anchors.contains(anchor))) {
            return Optional.empty();
        }
        return Optional.of("no such heading");
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    /** Returns the Markdown files in the root and below docs and .github. */
    static List<Path> all(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> inRoot = Files.list(root)) {
            inRoot.filter(Files::isRegularFile).forEach(files::add);
        }
        for (String folder : List.of("docs", ".github")) {
            try (Stream<Path> below = Files.walk(root.resolve(folder))) {
                below.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files.stream().filter(LinkedDocument::isMarkdown).sorted().toList();
    }

    private final class Reader extends AbstractVisitor {

        private final IdGenerator ids = IdGenerator.builder().build();

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
            visitChildren(image);
        }

        @Override
        public void visit(Heading heading) {
            StringBuilder text = new StringBuilder();
            heading.accept(new HeadingText(text));
            anchors.add(ids.generateId(text.toString()));
            visitChildren(heading);
        }
    }

    /** Collects the words of a heading, those of code and of links included. */
    private static final class HeadingText extends AbstractVisitor {

        private final StringBuilder text;

        HeadingText(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }
    }
}

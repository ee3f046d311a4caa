package org.recce4j.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What Maven puts on a compiler's class path for modules of this build, by their pom.xml. */
final class MavenDependencies {

    private final Path root;

    MavenDependencies(Path root) {
        this.root = root;
    }

    /** The version of this build. */
    String version() throws IOException {
        return text(parsed(pom("")).getDocumentElement(), "revision");
    }

    /** The artifacts that a pom needs to compile. */
    List<String> neededBy(String pom) throws IOException {
        return artifacts(pom, "project");
    }

    /** The artifacts whose versions a pom manages. */
    List<String> managedBy(String pom) throws IOException {
        return artifacts(pom, "dependencyManagement");
    }

    private static List<String> artifacts(String pom, String section) throws IOException {
        NodeList all = parsed(pom).getElementsByTagName("dependency");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(dependency ->
                        dependency.getParentNode().getParentNode().getNodeName().equals(section))
                .filter(dependency -> text(dependency, "scope").isEmpty())
                .map(dependency -> text(dependency, "artifactId"))
                .toList();
    }

    /** The classes of modules and of what they bring along. */
    Set<Path> classPath(List<String> modules) throws IOException {
        Set<String> artifacts = new LinkedHashSet<>(neededBy(pom("")));
        List<String> open = new ArrayList<>(modules);
        for (int i = 0; i < open.size(); i++) {
            if (artifacts.add(open.get(i)) && open.get(i).startsWith("recce-")) {
                open.addAll(neededBy(pom(open.get(i))));
            }
        }
        return artifacts.stream().map(MavenDependencies::classes).collect(Collectors.toSet());
    }

    String pom(String module) throws IOException {
        return Files.readString(root.resolve(module).resolve("pom.xml"));
    }

    /** Finds the folder of a module's classes, or a jar, on the class path of this test. */
    private static Path classes(String artifact) {
        Pattern place = Pattern.compile("[/\\\\]" + Pattern.quote(artifact) + "([/\\\\]target[/\\\\]|-\\d)");
        return Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> place.matcher(entry).find())
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + artifact + " on the class path of the tests"));
    }

    private static Document parsed(String xml) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0
                ? ""
                : Objects.requireNonNull(found.item(0).getTextContent());
    }
}

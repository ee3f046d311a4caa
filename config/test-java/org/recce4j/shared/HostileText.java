package org.recce4j.shared;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that try to leave the place where a writer puts them. */
public final class HostileText {

    /** One a kind: what terminals act on, what is hidden, the markup of each target, a long name. */
    public static final List<String> EXAMPLES = List.of(
            "\u001b[31mred\u001b]0;title\u0007",
            "\u009b2J\u0085\u007f\u0000\b\f\u000b",
            "line\nbreak\r\nand\rreturn\u2028\u2029\ttab",
            "\u202egnp.exe\u202c\u2066x\u2069\u200e\u061c",
            "zero\u200bwidth\u200d\u2060\ufeff\u00ad\u180e\u3164\udb40\udc41",
            "half\ud83d \udc00pairs\uffff",
            "a\n<img src=x onerror=alert(1)>",
            "a\n# heading\n\n- item\n> quote\n---\n===",
            "@mention @org/team a@b.co owner/repo@abc",
            "#123 owner/repo#1 GH-7 !4 &5 %6 ~label $7 [issue:8]",
            "http://evil.example https://e.example www.evil.example ftp://x.y <http://z.example>",
            "0123456789abcdef0123456789abcdef01234567 deadbee",
            "```\nend of fence\n```",
            "`` one ` two `` ````",
            "a|b \\| \\\\| c\\",
            "&lt;b&gt; &#64;x &amp; &quot;",
            ":smile: :+1: 10:00:00Z",
            "$x^2$ $$y$$ $`z`$",
            "[^1] [link](http://e.example) ![image](x) [x]: y",
            "**b** __c__ ~~d~~ *e* _f_ {+g+} [-h-]",
            "1. one 2) two",
            "</summary></details><script>alert(1)</script><!-- -->",
            "\"] --> x; click n0 \"javascript:alert(1)\"",
            "%%{init: {\"theme\":\"dark\"}}%% #quot; #35; style:a#b;",
            "\"]; evil [label=<b>x</b>]; \\\" \\N \\l //",
            "=1+1 -5 +6 @x ＝1",
            "é \uD83C\uDF75 漢字 plain_name",
            "x".repeat(10_000),
            "`".repeat(10_000),
            "\\".repeat(10_001),
            " ".repeat(10_000) + "y");

    private HostileText() {}

    /** Returns such texts, alone, joined with others, and random ones. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(EXAMPLES)),
                Tuple.of(2, Arbitraries.strings().all().ofMaxLength(8)),
                Tuple.of(
                        3,
                        Arbitraries.strings()
                                .withChars("`|\\*_[]()<>&#@!$~%^:;=+-.{}\"'/ \n\r\t1ax")
                                .ofMaxLength(12)));
        return pieces.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list));
    }
}

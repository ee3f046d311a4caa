package org.recce4j.render.jinja.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;

/** Which operator takes its operands first (Jinja2 3.1.6, {@code parser.py}). */
class ExpressionParserTest {

    /** From the loosest to the tightest; all go from the left to the right, {@code **} as well. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("or"), List.of("and"), List.of("+", "-"), List.of("~"), List.of("*", "//", "%"), List.of("**"));

    private static String rendered(String template) {
        try {
            return Jinja.standard().render(template, Map.of("a", 3, "b", 2, "c", 0));
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason();
        }
    }

    private static int level(String operator) {
        int level = 0;
        while (!LEVELS.get(level).contains(operator)) {
            level++;
        }
        return level;
    }

    /** With brackets around everything: the last operator of the loosest level is the outermost. */
    private static String bracketed(List<String> operands, List<String> operators) {
        if (operators.isEmpty()) {
            return operands.get(0);
        }
        int outermost = 0;
        for (int i = 1; i < operators.size(); i++) {
            if (level(operators.get(i)) <= level(operators.get(outermost))) {
                outermost = i;
            }
        }
        String left = bracketed(operands.subList(0, outermost + 1), operators.subList(0, outermost));
        String right = bracketed(
                operands.subList(outermost + 1, operands.size()), operators.subList(outermost + 1, operators.size()));
        return "(" + left + " " + operators.get(outermost) + " " + right + ")";
    }

    @Provide
    Arbitrary<List<String>> operators() {
        return Arbitraries.of(LEVELS.stream().flatMap(List::stream).toList())
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 1_000)
    void bracketsWhereTheyBelongChangeNothing(@ForAll("operators") List<String> operators) {
        List<String> operands = new ArrayList<>();
        StringBuilder bare = new StringBuilder("a");
        operands.add("a");
        for (int i = 0; i < operators.size(); i++) {
            String operand = List.of("b", "c", "a", "2").get(i % 4);
            operands.add(operand);
            bare.append(' ').append(operators.get(i)).append(' ').append(operand);
        }
        assertThat(rendered("{{ " + bare + " }}"))
                .as(bare.toString())
                .isEqualTo(rendered("{{ " + bracketed(operands, operators) + " }}"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            2 ** 3 ** 2                               -> 64
            -2 ** 2                                   -> 4
            2 ** -1                                   -> 0.5
            - a ** b                                  -> 9
            1 ~ 2 + 3                                 -> TypeError: can only concatenate str (not "int") to str
            1 + 2 ~ 3                                 -> TypeError: unsupported operand type(s) for +: 'int' and 'str'
            2 * 3 ~ 4                                 -> 64
            1 ~ 2 * 3                                 -> 16
            not a == b                                -> True
            not c and a                               -> 3
            not not a                                 -> True
            a < b < 5                                 -> False
            1 < b < a                                 -> True
            1 < a < b                                 -> False
            a == b == c                               -> False
            1 in l == true                            -> False
            a not in l                                -> True
            not a in l                                -> True
            a is odd                                  -> True
            not a is odd                              -> False
            a is not odd and b                        -> False
            a + b is odd                              -> 3
            -5 | abs                                  -> 5
            (-5) | abs                                -> 5
            -a | string | length                      -> 2
            a ~ b | upper                             -> 32
            2 ** 2 | string                           -> TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
            'x' if c else 'y' if b else 'z'           -> y
            ('x' if c) is undefined                   -> True
            a or b and c                              -> 3
            a and b or c                              -> 2
            (a, b)[0] + l[-1]                         -> 5
            l[0].real + 1                             -> 2
            a if b else c or 1                        -> 3
            a if (b if c else a) else b               -> 3
            1, 2                                      -> (1, 2)
            (1,)                                      -> (1,)
            ()                                        -> ()
            'a' 'b' ~ 'c'                             -> abc
            s.upper()[0] ~ s[::-1]                    -> Xyx
            {'a': 1}.a + {'b': [1, 2]}['b'][1]        -> 3
            l | map('string') | join(',') ~ '!'       -> 1,2!
            a in [1, 2] or b in [1, 2]                -> True
            a % 2 == 1 and b // 2 == 1                -> True
            a is divisibleby 3 and b is divisibleby 2 -> True
            a is eq 3 or b                            -> True
            none_ is none and s is string             -> True
            """)
    void answersAsJinja2Does(String expression, String answer) {
        String template = "{% set a, b, c, l, none_, s = 3, 2, 0, [1, 2], none, \"xy\" %}{{ " + expression + " }}";
        assertThat(rendered(template)).isEqualTo(answer);
    }
}

package org.recce4j.render.yaml;

import java.math.BigInteger;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** An integer of any size as PyYAML 6 makes it: binary, octal, hexadecimal, or parts to the base of 60. */
final class PyYamlInteger extends AbstractConstruct {

    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    @Override
    public Number construct(Node node) {
        String text = ((ScalarNode) node).getValue().replace("_", "");
        boolean signed = text.startsWith("-") || text.startsWith("+");
        BigInteger magnitude = magnitude(signed ? text.substring(1) : text);
        return shortest(text.startsWith("-") ? magnitude.negate() : magnitude);
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0")) {
            return new BigInteger(digits, 8);
        }
        BigInteger sum = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            sum = sum.multiply(SIXTY).add(new BigInteger(part));
        }
        return sum;
    }

    private static Number shortest(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }
}

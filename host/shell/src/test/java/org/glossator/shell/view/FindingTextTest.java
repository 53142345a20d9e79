package org.glossator.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FindingTextTest {

    @Test
    void cutsNoWordInTheMiddleOfManyWords() {
        String words = "the United States had achieved its objectives by raising concerns and areas of cooperation";
        assertEquals("the United States had … cooperation", FindingText.shortened(words, 50));
        assertEquals("the United States had … of cooperation", FindingText.shortened(words, 56));
    }

    @Test
    void cutsAWordThatIsLongerThanTheRoom() {
        assertEquals("aaaaaaaaaa … bbbbb", FindingText.shortened("a".repeat(30) + "b".repeat(30), 20));
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertEquals("\ud83d\ude00\ud83d\ude00 … \ud83d\ude00", FindingText.shortened("\ud83d\ude00".repeat(9), 5));
    }
}

package org.glossator.engine.isolation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.RecordBytes;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.text.Document;

/** Why an annotator could not be made, on its way between two processes: whose fault it is, then a native record with the problems. */
final class Rejection {

    private Rejection() {}

    static byte[] bytes(PipelineException e) {
        Entry entry = Entry.of(Document.of("", ""), StoredFindings.EMPTY).withProblems(e.problems());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((e.fault().name() + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(RecordBytes.write(entry));
        return bytes.toByteArray();
    }

    static PipelineException of(byte[] bytes) {
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        String fault = new String(bytes, 0, end, StandardCharsets.US_ASCII);
        byte[] record = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        return new PipelineException(
                PipelineException.Fault.valueOf(fault),
                RecordBytes.additions(record, 0).problems());
    }
}

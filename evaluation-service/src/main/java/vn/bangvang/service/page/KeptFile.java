package vn.bangvang.service.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that was sent with an earlier request. */
record KeptFile(Path path, String fileName, long size) implements MultipartFile {

    static KeptFile of(MultipartFile sent) throws IOException {
        Path path = Files.createTempFile("bang-vang-draft-", ".list");
        try (InputStream in = sent.getInputStream()) {
            Files.copy(in, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        String name = sent.getOriginalFilename();
        return new KeptFile(path, name == null || name.isBlank() ? "danh-sach.csv" : name, sent.getSize());
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    @Override
    public String getName() {
        return "file";
    }

    @Override
    public String getOriginalFilename() {
        return fileName;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return Files.readAllBytes(path);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void transferTo(File destination) throws IOException {
        Files.copy(path, destination.toPath());
    }
}

package org.holdall.engine.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.inspect.BackupHeader;

/** Tells a site from others. */
public final class SiteIdentity {
  private SiteIdentity() {}

  /** Whether an archive was made by this site: by its identifier or, where an archive does not say one, by its address. */
  public static boolean same(BackupHeader header, SiteConfig config, String wwwroot) {
    String hash = header.get("original_site_identifier_hash");
    return hash.isEmpty()
        ? header.get("original_wwwroot").equals(wwwroot)
        : hash.equals(hash(config));
  }

  /** What archives say of the site: the MD5 of its identifier. */
  public static String hash(SiteConfig config) {
    MessageDigest md5 = Digests.md5();
    md5.update(config.core("siteidentifier").getBytes(StandardCharsets.UTF_8));
    return Digests.hex(md5);
  }
}

package io.foyer.mail.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its first bytes and its name, and whether opening it may run something. */
record ContentType(String type, boolean dangerous) {
    private static final String UNKNOWN = "application/octet-stream";

    /** Types that a browser or a desktop runs rather than shows. */
    private static final Set<String> ACTIVE = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xml",
            "text/xml",
            "application/javascript",
            "text/javascript",
            "application/x-javascript",
            "application/x-sh",
            "application/x-bat",
            "application/x-csh",
            "text/x-python",
            "text/x-perl",
            "text/x-php",
            "text/x-ruby",
            "text/x-vbscript",
            "text/x-vbasic",
            "text/x-vbdotnet",
            "application/x-powershell",
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/java-vm",
            "application/java-archive",
            "application/x-java-archive",
            "application/x-ms-installer",
            "application/x-msi",
            "application/vnd.android.package-archive",
            "application/x-ms-shortcut",
            "application/x-mswinurl",
            "application/hta",
            "application/x-shockwave-flash",
            "application/vnd.ms-htmlhelp",
            "application/x-chm",
            "application/x-mimearchive",
            "application/x-iso9660-image",
            "application/x-apple-diskimage",
            "application/x-rpm",
            "application/x-debian-package");

    private static final Set<String> ENDINGS =
            Set.of(("ade adp apk app application appref-ms appx asp aspx bas bat bin chm cmd com"
                            + " cpl csh deb dll dmg docm dotm elf exe fxp gadget hta htm html img inf ins iso isp jar jnlp js jse jsp ksh"
                            + " library-ms lnk mam mda mdb mde mht mhtml mjs mof msc msh msi msix msp mst ocx one ops osd pcd php phtml pif"
                            + " pkg pl potm ppam ppsm pptm prg ps1 ps1xml ps2 psc1 psc2 psd1 psm1 py pyc pyw rb reg rpm run scf scr sct"
                            + " search-ms settingcontent-ms sh shb shs shtml sldm svg svgz swf sys tcl url vb vbe vbp vbs vhd vhdx vsmacros"
                            + " vxd ws wsc wsf wsh xbap xht xhtml xlam xll xlsm xltm xml xsl xslt xps zsh")
                    .split(" "));

    /** The type of these bytes under this name; never throws. */
    static ContentType of(byte[] content, String name) {
        String type = detected(content, name);
        return new ContentType(type, ACTIVE.contains(type) || macros(type) || ENDINGS.contains(ending(name)));
    }

    private static String detected(byte[] content, String name) {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), hints)
                    .getBaseType()
                    .toString();
        } catch (IOException | RuntimeException notDetected) {
            return UNKNOWN;
        }
    }

    private static boolean macros(String type) {
        return type.contains("macroenabled");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

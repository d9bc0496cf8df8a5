/** What systems, editors and version control leave in folders, by name: it is never meant as content. */
const KNOWN = new Set([
  ".DS_Store",
  ".AppleDouble",
  ".DocumentRevisions-V100",
  ".Spotlight-V100",
  ".TemporaryItems",
  ".Trashes",
  ".fseventsd",
  "Icon\r",
  "__MACOSX",
  "Thumbs.db",
  "ehthumbs.db",
  "desktop.ini",
  "Desktop.ini",
  "$RECYCLE.BIN",
  "System Volume Information",
  ".directory",
  "lost+found",
  "@eaDir",
  ".git",
  ".gitattributes",
  ".github",
  ".gitignore",
  ".gitkeep",
  ".gitmodules",
  ".hg",
  ".svn",
  ".keep",
  ".editorconfig",
  ".idea",
  ".obsidian",
  ".vscode",
  ".dropbox",
  ".stfolder",
  ".stignore",
  ".stversions",
]);

/**
 * The same by pattern: resource forks and Finder's copies (`._x`), trash of desktops (`.Trash-1000`), files open over a
 * network (`.nfs…`, `.smb…`, `.fuse_hidden…`), swap and lock files of vim (`.x.swp`), Emacs (`.#x`, `#x#`), LibreOffice
 * (`.~lock.x#`) and Word (`~$x`), backup copies that editors make before saving (`x~`), and the temporary files of
 * synchronisation (`.x.syncthing-….tmp`, `.~tmp~`).
 */
const FORMS =
  /^(?:\._.*|\.Trash-\d+|\.(?:nfs|smb|fuse_hidden)[\dA-Fa-f]+|\..*\.sw[a-p]x?|\.#.*|#.*#|\.~lock\..*#|~\$.*|.*~|[.~].*\.tmp|\.goutputstream-.*)$/;

/** True for the name of a file or folder that is passed over silently. */
export function isLitter(name: string): boolean {
  return KNOWN.has(name) || FORMS.test(name);
}

import { viewGalleries } from "../../../templates/assets/js/galleries.ts";

viewGalleries();

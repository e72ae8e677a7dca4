"""Names that were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.12",
    reason="Scale and RandomSizedCrop, by now Resize and RandomResizedCrop, are gone in torchvision 0.12; what fetches "
    "models is in torch.hub.",
    documentation="https://docs.pytorch.org/vision/stable/transforms.html",
    moves={
        "torchvision.transforms.Scale": "torchvision.transforms.Resize",
        "torchvision.transforms.RandomSizedCrop": "torchvision.transforms.RandomResizedCrop",
        "torchvision.models.utils.load_state_dict_from_url": "torch.hub.load_state_dict_from_url",
    },
    examples=(
        Example(
            setup="from torchvision import transforms\n",
            before="t = transforms.Compose([transforms.Scale(32), transforms.RandomSizedCrop(28)])",
            after="t = transforms.Compose([transforms.Resize(32), transforms.RandomResizedCrop(28)])",
        ),
        Example(
            before="from torchvision.transforms import Scale, ToTensor\nt = [Scale((4, 4)), ToTensor()]",
            after="from torchvision.transforms import Resize, ToTensor\nt = [Resize((4, 4)), ToTensor()]",
        ),
    ),
    unchanged=(
        "from tkinter import Scale\nScale\n",
        "from torchvision import transforms\nt = transforms.Resize(32)\n",
    ),
)
